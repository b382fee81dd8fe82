package org.mainstay.document.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.document.model.DocumentStatus;
import org.mainstay.document.service.DocumentFilter;
import org.mainstay.shared.model.Language;
import org.mainstay.shared.rest.QueryValues;

/** Which documents a client wants; several values of one parameter mean any of them. */
public class DocumentParameters {

    @QueryParam("kind")
    private List<String> kind;

    @QueryParam("origin")
    private List<String> origin;

    @QueryParam("status")
    private List<String> status;

    @QueryParam("product")
    private List<String> product;

    @QueryParam("language")
    private List<String> language;

    @QueryParam("tag")
    private List<String> tag;

    @QueryParam("release")
    private String release;

    @QueryParam("folder")
    private String folder;

    @QueryParam("q")
    private String q;

    DocumentFilter filter() {
        return new DocumentFilter(
                QueryValues.oneOf("kind", kind, List.of(DocumentKind.values()), Enum::name),
                QueryValues.oneOf("origin", origin, List.of(DocumentOrigin.values()), Enum::name),
                QueryValues.oneOf("status", status, List.of(DocumentStatus.values()), Enum::name),
                QueryValues.texts(product),
                QueryValues.oneOf("language", language, LanguageValue.ALL, Language::tag),
                QueryValues.texts(tag),
                QueryValues.id("release", release),
                folder,
                q);
    }
}

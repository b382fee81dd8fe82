package org.mainstay.document.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.mainstay.document.model.Audience;
import org.mainstay.document.model.DocumentKind;
import org.mainstay.document.model.DocumentOrigin;
import org.mainstay.shared.model.Language;
import org.mainstay.ticket.service.StoredFile;

/** An import as a job keeps it, and what came of it: JSON. */
final class ImportJson {

    private ImportJson() {}

    static String write(ImportDocuments command) {
        var file = command.file();
        var json =
                Json.createObjectBuilder()
                        .add("fileName", file.fileName())
                        .add("contentType", file.contentType())
                        .add("size", file.size())
                        .add("sha256", file.sha256())
                        .add("root", command.root())
                        .add("kind", command.kind().name())
                        .add("origin", command.origin().name())
                        .add("language", command.language().name())
                        .add("audience", command.audience().name())
                        .add("dryRun", command.dryRun());
        add(json, "folder", command.folder());
        add(json, "organisation", command.organisation());
        add(json, "product", command.product());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        json.add(name, value == null ? JsonValue.NULL : Json.createValue(value));
    }

    static ImportDocuments readOrder(String order) {
        try (var reader = Json.createReader(new StringReader(order))) {
            var json = reader.readObject();
            return new ImportDocuments(
                    new StoredFile(
                            json.getString("fileName"),
                            json.getString("contentType"),
                            json.getJsonNumber("size").longValueExact(),
                            json.getString("sha256")),
                    json.getString("folder", null),
                    json.getString("root"),
                    DocumentKind.valueOf(json.getString("kind")),
                    DocumentOrigin.valueOf(json.getString("origin")),
                    Language.valueOf(json.getString("language")),
                    Audience.valueOf(json.getString("audience")),
                    json.getString("organisation", null),
                    json.getString("product", null),
                    json.getBoolean("dryRun"));
        }
    }

    static void write(ImportReport report, OutputStream out) {
        var documents = Json.createArrayBuilder();
        for (var item : report.documents()) {
            var json =
                    Json.createObjectBuilder()
                            .add("path", item.path())
                            .add("title", item.title())
                            .add("outcome", item.outcome().name());
            add(json, "key", item.key());
            documents.add(json);
        }
        var problems = Json.createArrayBuilder();
        for (var problem : report.problems()) {
            var json =
                    Json.createObjectBuilder()
                            .add("code", problem.code().name())
                            .add("error", problem.code().error())
                            .add("line", problem.line());
            add(json, "file", problem.file());
            add(json, "what", problem.what());
            problems.add(json);
        }
        var json =
                Json.createObjectBuilder()
                        .add("stored", report.stored())
                        .add("documents", documents)
                        .add("problems", problems)
                        .build();
        try (var writer =
                Json.createWriterFactory(null).createWriter(out, StandardCharsets.UTF_8)) {
            writer.write(json);
        }
    }

    static ImportReport readReport(InputStream in) {
        try (var reader = Json.createReaderFactory(null).createReader(in, StandardCharsets.UTF_8)) {
            var json = reader.readObject();
            return new ImportReport(
                    json.getBoolean("stored"),
                    json.getJsonArray("documents").stream()
                            .map(each -> item(each.asJsonObject()))
                            .toList(),
                    json.getJsonArray("problems").stream()
                            .map(each -> problem(each.asJsonObject()))
                            .toList());
        }
    }

    private static ImportReport.Item item(JsonObject json) {
        return new ImportReport.Item(
                json.getString("path"),
                json.getString("title"),
                ImportReport.Outcome.valueOf(json.getString("outcome")),
                json.getString("key", null));
    }

    private static ImportProblem problem(JsonObject json) {
        return new ImportProblem(
                ImportProblem.Code.valueOf(json.getString("code")),
                json.getString("file", null),
                json.getInt("line"),
                json.getString("what", null));
    }
}

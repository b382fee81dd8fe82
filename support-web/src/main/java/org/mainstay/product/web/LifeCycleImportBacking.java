package org.mainstay.product.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mainstay.product.service.VersionService;
import org.mainstay.shared.service.InvalidInputException;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.omnifaces.cdi.Param;

/** Takes over life cycles from a file of endoflife.date. */
@Named
@RequestScoped
public class LifeCycleImportBacking {

    private static final int BYTES_MAX = 1024 * 1024;

    @Inject VersionService versions;
    @Inject Pages pages;

    @Inject
    @Param(name = "number")
    private String product;

    private Part file;

    /** Reads the file, and takes over all of it or nothing. */
    public void read() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new InvalidInputException("life_cycle_file.file", "file");
        }
        if (file.getSize() > BYTES_MAX) {
            throw new InvalidInputException("life_cycle_file.too_long", "file", BYTES_MAX);
        }
        try (var bytes = file.getInputStream()) {
            var json = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            pages.tell("version.message.info.read", versions.importLifeCycle(product, json));
        }
        pages.go(Route.PRODUCT_LIFE.path(product));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}

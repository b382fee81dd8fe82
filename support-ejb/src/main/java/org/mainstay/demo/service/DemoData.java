package org.mainstay.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mainstay.identity.service.Passwords;
import org.mainstay.ticket.service.AttachmentService;
import org.mainstay.ticket.service.StoredFile;

/** Fills an empty database with the demo organisation. */
@ApplicationScoped
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    /** Published in the README; demo mode listens on the loopback address only. */
    private static final String PASSWORD = "mainstay-demo";

    private static final List<String> TEXT_FILES =
            List.of(
                    "namenode-gc.log",
                    "datanode-dn07.log",
                    "describe-pod.txt",
                    "explain-orders.txt",
                    "postgresql.conf");

    @Inject DemoLoader loader;
    @Inject Passwords passwords;
    @Inject AttachmentService attachments;

    /** Does nothing if the data is there already, or any other. */
    public void fill() {
        switch (loader.state()) {
            case EMPTY -> {
                loader.load(passwords.hash(PASSWORD), storedFiles());
                LOG.log(Level.INFO, "Demo data is in place");
            }
            case OTHER -> LOG.log(
                    Level.WARNING,
                    "The database has data of its own, so there will be no demo data");
            case DEMO -> LOG.log(Level.FINE, "Demo data is there already");
        }
    }

    private Map<String, StoredFile> storedFiles() {
        var stored = new LinkedHashMap<String, StoredFile>();
        for (var name : TEXT_FILES) {
            stored.put(name, stored(name, "text/plain", Resources.bytes("files/" + name)));
        }
        for (var name : Library.files()) {
            stored.put(name, stored(name, "text/plain", Resources.bytes("files/" + name)));
        }
        for (var name : Documents.pictures()) {
            stored.put(name, stored(name, "image/png", Resources.bytes("files/" + name)));
        }
        var chart = "namenode-heap.png";
        stored.put(chart, stored(chart, "image/png", Chart.heap()));
        return stored;
    }

    private StoredFile stored(String name, String type, byte[] bytes) {
        return attachments.store(name, type, new ByteArrayInputStream(bytes));
    }
}

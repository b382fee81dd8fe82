package org.mainstay.document.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.mainstay.job.service.JobDue;

/** Imports and exports folders of documents in the background. */
@ApplicationScoped
class DocumentTransfer {

    @Inject DocumentImportService imports;
    @Inject DocumentExportService exports;

    void run(@Observes JobDue job) {
        job.ifOf(
                DocumentImportService.KIND,
                (order, result, progress) ->
                        ImportJson.write(
                                imports.run(ImportJson.readOrder(order), progress), result));
        job.ifOf(DocumentExportService.KIND, exports::run);
    }
}

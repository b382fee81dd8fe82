package org.mainstay.document.service;

import org.mainstay.document.service.ImportProblem.Code;
import org.mainstay.shared.service.ZipArchive.Fault;

/** Thrown when a file can't be imported; whoever looks through all of them reports it. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final int line;

    /**
     * @param line counts from 1; 0 for the file as a whole
     * @param what it is about
     */
    RefusedFileException(Code code, int line, String what) {
        super(what, null, false, false);
        this.code = code;
        this.line = line;
    }

    static RefusedFileException of(Fault fault, String path, int line, String what) {
        return new RefusedFileException(Code.valueOf(fault.name()), line, what);
    }

    ImportProblem problem(String file) {
        return new ImportProblem(code, file, line, getMessage());
    }
}

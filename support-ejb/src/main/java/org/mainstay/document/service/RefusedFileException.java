package org.mainstay.document.service;

import org.mainstay.document.service.ImportProblem.Code;

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

    ImportProblem problem(String file) {
        return new ImportProblem(code, file, line, getMessage());
    }
}

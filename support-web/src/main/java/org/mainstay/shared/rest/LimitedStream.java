package org.mainstay.shared.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends with an exception if there are more bytes than allowed. */
public final class LimitedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> refusal;
    private long left;

    /**
     * @param limit bytes at the most
     * @param refusal what to throw at the first byte too many
     */
    public LimitedStream(
            InputStream bytes, long limit, Supplier<? extends RuntimeException> refusal) {
        super(bytes);
        this.left = limit;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw refusal.get();
        }
    }
}

package org.mainstay.demo.service;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Draws the chart of a heap that fills up, as a PNG; without AWT, which not every JRE has. */
final class Chart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int[] PAPER = {255, 255, 255};
    private static final int[] GRID = {226, 230, 236};
    private static final int[] AREA = {198, 219, 247};
    private static final int[] LINE = {33, 98, 176};
    private static final int[] LIMIT = {196, 43, 43};

    private Chart() {}

    static byte[] heap() {
        var pixels = ByteBuffer.allocate(HEIGHT * (1 + WIDTH * 3));
        for (int y = 0; y < HEIGHT; y++) {
            pixels.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                for (int part : color(x, y)) {
                    pixels.put((byte) part);
                }
            }
        }
        var head = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put(new byte[] {8, 2});
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", head.array()));
        png.writeBytes(chunk("IDAT", deflated(pixels.array())));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static int[] color(int x, int y) {
        var level = HEIGHT - 20 - used(x);
        if (y == 24) {
            return LIMIT;
        } else if (Math.abs(y - level) <= 1) {
            return LINE;
        } else if (y > level) {
            return AREA;
        }
        return y % 40 == 0 || x % 90 == 0 ? GRID : PAPER;
    }

    /** A saw: what each collection leaves behind grows until hardly anything is freed. */
    private static int used(int x) {
        var floor = 60 + x * 118 / WIDTH;
        var teeth = 36 - x * 22 / WIDTH;
        return floor + x % teeth * 26 / teeth;
    }

    private static byte[] chunk(String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length);
        body.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        var checksum = new CRC32();
        checksum.update(body.array());
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(body.array())
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}

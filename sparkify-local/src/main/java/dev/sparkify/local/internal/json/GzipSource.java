package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses a gzip file of any number of members (RFC 1952). Unlike GZIPInputStream it takes nothing for granted: a
 * second member that is cut or broken is an error and not the end.
 */
final class GzipSource implements ByteSource {
    private static final int INPUT = 1 << 16;
    private static final int TYPICAL_RATIO = 8;

    private final ByteSource file;
    private final GzipInput input;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long written;
    private boolean begun;
    private boolean inMember;

    GzipSource(ByteSource file) throws IOException {
        this.file = file;
        this.input = new GzipInput(file, new byte[(int) Math.min(INPUT, file.estimate() + 1)]);
    }

    @Override
    public long estimate() throws IOException {
        return file.estimate() * TYPICAL_RATIO;
    }

    @Override
    public void through(ByteBuffer buffer) {
        file.through(buffer);
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        while (inMember || input.isMember(begun)) {
            if (!inMember) {
                begin();
            }
            int count = inflate(target, from, most);
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    private void begin() throws IOException {
        input.header();
        inflater.reset();
        crc.reset();
        written = 0;
        begun = true;
        inMember = true;
    }

    private int inflate(byte[] target, int from, int most) throws IOException {
        try {
            int count = inflater.inflate(target, from, most);
            crc.update(target, from, count);
            written += count;
            if (inflater.finished()) {
                input.giveBack(inflater.getRemaining());
                end();
            } else if (count == 0) {
                input.feed(inflater);
            }
            return count;
        } catch (DataFormatException e) {
            throw (IOException) new ZipException("corrupt gzip: " + e.getMessage()).initCause(e);
        }
    }

    private void end() throws IOException {
        inMember = false;
        if (input.int32() != (int) crc.getValue() || input.int32() != (int) written) {
            throw new ZipException("corrupt gzip: checksum or length does not match");
        }
    }

    @Override
    public long position() {
        return file.position();
    }

    @Override
    public FileIdentity identity() {
        return file.identity();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}

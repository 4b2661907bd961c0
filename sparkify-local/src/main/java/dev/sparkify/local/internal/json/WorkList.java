package dev.sparkify.local.internal.json;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Hands out the files of a pass: first those nobody has opened, then those that are shared. */
final class WorkList {
    /** Opens a file. */
    interface Opener {
        FileReading open(int index);
    }

    private final int files;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<FileReading> shared = new ArrayDeque<>();
    private final Set<FileReading> open = ConcurrentHashMap.newKeySet();
    private int next;
    /** Files of which it is not yet known whether they can be shared. */
    private int undecided;

    private volatile @Nullable RuntimeException failure;

    WorkList(int files) {
        this.files = files;
    }

    /** Returns a file to read from; none if there will be nothing more, or if the pass is broken. */
    Optional<FileReading> take(Opener opener) {
        int index;
        lock.lock();
        try {
            while (failure == null && next == files && shared.isEmpty() && undecided > 0) {
                changed.awaitUninterruptibly();
            }
            if (failure != null || next == files) {
                return failure == null ? Optional.ofNullable(shared.peek()) : Optional.empty();
            }
            index = next++;
            undecided++;
        } finally {
            lock.unlock();
        }
        FileReading file = opener.open(index);
        open.add(file);
        return Optional.of(file);
    }

    /** Takes note that a file was found to be shared, or to be for its first reader only. */
    void decide(FileReading file, boolean isShared) {
        lock.lock();
        try {
            undecided--;
            if (isShared) {
                shared.add(file);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes note that a shared file has nothing more. */
    void exhaust(FileReading file) {
        lock.lock();
        try {
            shared.remove(file);
        } finally {
            lock.unlock();
        }
    }

    void finish(FileReading file) {
        open.remove(file);
    }

    /** Breaks the pass for all readers, and returns what broke it first. */
    RuntimeException fail(RuntimeException cause) {
        lock.lock();
        try {
            RuntimeException first = failure == null ? cause : failure;
            failure = first;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    void close() {
        for (FileReading file : open) {
            try {
                file.close();
            } catch (IOException e) {
                // It was only read from: nothing is lost.
            }
        }
        open.clear();
    }
}

package dev.sparkify.aws.fake;

import java.net.SocketTimeoutException;
import java.util.HashSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Decides what becomes of the calls of a process. */
@FunctionalInterface
public interface Fault {
    /** Is the end of a process: thrown by the call at which it ends, and by every later one. */
    final class Died extends Error {
        private static final long serialVersionUID = 1;

        Died(String call) {
            super("The process died at " + call, null, false, false);
        }
    }

    /**
     * Is a call that is made.
     *
     * @param number counted from 1
     * @param label such as «iam createRole»
     * @param service the service
     * @param effect does it, and answers
     */
    record Call(int number, String label, Service service, Supplier<@Nullable Object> effect) {}

    @Nullable
    Object become(Call call);

    /** Lets every call be. */
    static Fault none() {
        return call -> call.effect().get();
    }

    private static Fault from(int number, int count, Fault fault) {
        return call -> call.number() >= number && call.number() < number + count
                ? fault.become(call)
                : call.effect().get();
    }

    /** Throttles so many calls from one on. */
    static Fault throttled(int number, int count) {
        return from(number, count, call -> {
            throw call.service().throttling();
        });
    }

    /** Refuses one call for want of permission, and each later one that is the same. */
    static Fault denied(int number) {
        var denied = new HashSet<String>();
        return call -> {
            if (call.number() == number || denied.contains(call.label())) {
                denied.add(call.label());
                throw call.service().denial(call.label());
            }
            return call.effect().get();
        };
    }

    /** Lets one call fail within AWS, without effect. */
    static Fault broken(int number) {
        return from(number, 1, call -> {
            throw call.service().breakdown();
        });
    }

    /** Does what one call says, and loses the answer. */
    static Fault lost(int number) {
        return from(number, 1, call -> {
            var unused = call.effect().get();
            throw SdkClientException.create(
                    "Unable to execute HTTP request: Read timed out", new SocketTimeoutException("Read timed out"));
        });
    }

    /** Ends the process before one call reaches AWS. */
    static Fault diedBefore(int number) {
        return from(number, Integer.MAX_VALUE - number, call -> {
            throw new Died(call.label());
        });
    }

    /** Ends the process after one call reached AWS. */
    static Fault diedAfter(int number) {
        return from(number, Integer.MAX_VALUE - number, call -> {
            if (call.number() == number) {
                var unused = call.effect().get();
            }
            throw new Died(call.label());
        });
    }

    /** Lets something else happen before one call. */
    static Fault interrupted(int number, Runnable happening) {
        return from(number, 1, call -> {
            happening.run();
            return call.effect().get();
        });
    }
}

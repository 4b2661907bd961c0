package dev.sparkify.aws.fake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Leads the methods of a client to those of the same name and parameters of what holds the service's state. Other default methods
 * (paginators, shorter forms) do as the SDK wrote them; other requests are refused by name.
 */
final class Dispatcher implements InvocationHandler {
    /** Is a method of a client, and what does it: the number of a state, and its method. */
    private record Operation(int state, Method method) {}

    private static final Map<Method, Optional<Operation>> OPERATIONS = new ConcurrentHashMap<>();

    private final Service service;
    private final List<Object> states;
    private final FakeAws aws;
    private final FakeProcess process;

    private Dispatcher(Service service, List<Object> states, FakeAws aws, FakeProcess process) {
        this.service = service;
        this.states = states;
        this.aws = aws;
        this.process = process;
    }

    static <T> T client(Class<T> type, FakeAws aws, FakeProcess process) {
        var service = Arrays.stream(Service.values())
                .filter(candidate -> candidate.client.equals(type))
                .findFirst()
                .orElseThrow();
        var handler = new Dispatcher(service, aws.state(service), aws, process);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Optional<Operation> operation(Method method) {
        for (int state = 0; state < states.size(); state++) {
            for (var candidate : states.get(state).getClass().getDeclaredMethods()) {
                if (candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())
                        && isRequest(method)) {
                    return Optional.of(new Operation(state, candidate));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRequest(Method method) {
        return method.getParameterCount() > 0 && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var given = arguments == null ? new Object[0] : arguments;
        var operation = OPERATIONS.computeIfAbsent(method, this::operation);
        if (operation.isPresent()) {
            return process.call(name(method), service, () -> performed(operation.get(), given));
        }
        return switch (method.getName()) {
            case "close" -> null;
            case "serviceName", "toString" -> "fake " + service;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == given[0];
            default -> other(proxy, method, given);
        };
    }

    private String name(Method method) {
        return service.name().toLowerCase(Locale.ROOT) + " " + method.getName();
    }

    private @Nullable Object performed(Operation operation, Object[] given) {
        aws.settle();
        try {
            return operation.method().invoke(states.get(operation.state()), given);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(refused);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Object other(Object proxy, Method method, Object[] given) throws Throwable {
        boolean isUnknown = isRequest(method) && SdkResponse.class.isAssignableFrom(method.getReturnType());
        if (isUnknown || !method.isDefault()) {
            throw new UnsupportedOperationException(
                    "The fake has no " + service.client.getSimpleName() + "." + method.getName());
        }
        return InvocationHandler.invokeDefault(proxy, method, given);
    }
}

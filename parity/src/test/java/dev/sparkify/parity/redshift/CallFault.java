package dev.sparkify.parity.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sparkify.error.InputException;
import dev.sparkify.error.RetryableException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.redshiftdata.model.RedshiftDataException;

/** Names what becomes of a call of the Data API, and what may come of a load then. */
enum CallFault {
    /** It is refused, since too many ask; asked again, it is answered. */
    THROTTLED {
        @Override
        Object become(DataApiPlace.Call call) {
            throw refusal("ThrottlingException", "Rate exceeded");
        }

        @Override
        void demandAllowed(Optional<Throwable> failure) {
            assertThat(failure).isEmpty();
        }
    },
    /** It is refused once and for all. Some calls can be done without; all else fails by a name. */
    DENIED {
        @Override
        Object become(DataApiPlace.Call call) {
            throw refusal("AccessDeniedException", REASON);
        }

        @Override
        void demandAllowed(Optional<Throwable> failure) {
            failure.ifPresent(thrown -> assertThat(thrown)
                    .isInstanceOfAny(InputException.class, RetryableException.class)
                    .hasMessageContaining(REASON));
        }
    },
    /** It is done, and nobody hears the answer; asked again, it is answered. */
    ANSWER_LOST {
        @Override
        Object become(DataApiPlace.Call call) throws Throwable {
            call.make();
            throw SdkClientException.create("Unable to execute HTTP request", new IOException("reset"));
        }

        @Override
        void demandAllowed(Optional<Throwable> failure) {
            assertThat(failure).isEmpty();
        }
    },
    /** It is done, and whoever made it is no more. */
    PROCESS_DIED {
        @Override
        Object become(DataApiPlace.Call call) throws Throwable {
            call.make();
            throw new Death();
        }

        @Override
        void demandAllowed(Optional<Throwable> failure) {
            assertThat(failure).containsInstanceOf(Death.class);
        }
    };

    private static final String REASON = "not authorized to perform: redshift-data:X on resource: Y";

    /** Is the end of the process. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Does what becomes of the call. */
    abstract Object become(DataApiPlace.Call call) throws Throwable;

    /** Demands that a load ended as it may; empty: it gave a receipt. */
    abstract void demandAllowed(Optional<Throwable> failure);

    private static RuntimeException refusal(String code, String reason) {
        return RedshiftDataException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(reason)
                        .build())
                .statusCode(400)
                .build();
    }
}

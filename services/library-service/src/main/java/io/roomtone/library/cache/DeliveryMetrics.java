package io.roomtone.library.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/// Counts deliveries by what became of them, and the bytes that were stored.
@ApplicationScoped
public class DeliveryMetrics {
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// One delivering request.
    @FunctionalInterface
    interface Work {
        Response answer() throws IOException;
    }

    Response counting(Work work) throws IOException {
        try {
            var response = work.answer();
            count(outcome(response));
            if (response.getStatus() == 201 && response.getEntity() instanceof DeliveryReceipt receipt) {
                registry.counter("roomtone.delivery.stored.bytes").increment(receipt.sizeBytes());
            }
            return response;
        } catch (ProblemException e) {
            count(e.type().slug());
            throw e;
        }
    }

    private static String outcome(Response response) {
        return switch (response.getStatus()) {
            case 201 -> "stored";
            case 200 -> "stored-before";
            default -> "partial";
        };
    }

    private void count(String outcome) {
        registry.counter("roomtone.deliveries", "outcome", outcome).increment();
    }
}

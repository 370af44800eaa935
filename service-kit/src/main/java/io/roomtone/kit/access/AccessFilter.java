package io.roomtone.kit.access;

import io.roomtone.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Asks every resource method who it is for, before it runs.
public class AccessFilter {
    private final PersonGate people;
    private final NodeGate nodes;
    private final CurrentCaller current;

    AccessFilter(PersonGate people, NodeGate nodes, CurrentCaller current) {
        this.people = people;
        this.nodes = nodes;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<Response> check(ResourceInfo resource, ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var needs = method.getAnnotation(Needs.class);
        if (needs != null) return person(needs, request);
        if (method.isAnnotationPresent(ForNodes.class)) return node(request);
        if (method.isAnnotationPresent(ForAnyone.class)) return Uni.createFrom().nullItem();
        return Uni.createFrom().failure(() -> CommonProblem.FORBIDDEN.because("Nobody may call this."));
    }

    private Uni<Response> person(Needs needs, ContainerRequestContext request) {
        return people.person(
                        needs.permission(), needs.action(), request.getUriInfo().getPath())
                .invoke(current::set)
                .map(caller -> null);
    }

    private Uni<Response> node(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var expected = request.getUriInfo().getPathParameters().getFirst("node");
        return nodes.node(authorization, expected).invoke(current::set).map(node -> null);
    }
}

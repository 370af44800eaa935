package io.roomtone.kit.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets a person with a permission through, and notes in the audit trail whom it turned away.
@ApplicationScoped
public class PersonGate {
    private final CurrentIdentityAssociation identities;
    private final IdentityProviderManager providers;
    private final Audit audit;

    PersonGate(CurrentIdentityAssociation identities, IdentityProviderManager providers, Audit audit) {
        this.identities = identities;
        this.providers = providers;
        this.audit = audit;
    }

    /// For raw Vert.x routes, which no filter guards.
    ///
    /// @return fails with `unauthenticated` or `forbidden`
    public Uni<Caller> person(RoutingContext context, Permission permission, String action) {
        var path = context.normalizedPath();
        return QuarkusHttpUser.getSecurityIdentity(context, providers).chain(i -> admit(i, permission, action, path));
    }

    Uni<Caller> person(Permission permission, String action, String path) {
        return identities.getDeferredIdentity().chain(i -> admit(i, permission, action, path));
    }

    private Uni<Caller> admit(SecurityIdentity identity, Permission permission, String action, String path) {
        if (identity == null || identity.isAnonymous()) {
            return Uni.createFrom()
                    .failure(() -> CommonProblem.UNAUTHENTICATED
                            .because("The access token is missing. Sign in and send it as a bearer token.")
                            .withHeader("WWW-Authenticate", "Bearer"));
        }
        var caller = Callers.of(identity);
        if (caller.may(permission)) return Uni.createFrom().item(caller);
        var problem = lacking(permission);
        return audit.refused(caller, action, new Subject("request", path, null, null), problem.getMessage())
                .chain(() -> Uni.createFrom().failure(problem));
    }

    private static ProblemException lacking(Permission permission) {
        return CommonProblem.FORBIDDEN.because("Your account lacks the permission " + permission.slug()
                + ". Ask an administrator for a role that has it.");
    }
}

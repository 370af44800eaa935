package io.roomtone.library.audit;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.AuditData;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Shows the audit trail, newest first.
@Path("/api/audit-events")
public class AuditResource {
    private final CurrentCaller current;
    private final AuditStore store;

    AuditResource(CurrentCaller current, AuditStore store) {
        this.current = current;
        this.store = store;
    }

    @GET
    @Needs(permission = Permission.AUDIT_READ, action = "audit.read")
    public Uni<Page<AuditData>> list(@BeanParam AuditFilter filter, @BeanParam PageRequest page) {
        return store.page(current.caller().scope(), filter, page);
    }
}

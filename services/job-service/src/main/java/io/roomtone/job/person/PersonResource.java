package io.roomtone.job.person;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/// Tells who is signed in. Answered from the token alone.
@Path("/api/person")
public class PersonResource {
    private final CurrentCaller current;

    PersonResource(CurrentCaller current) {
        this.current = current;
    }

    /// @param allowed permissions, whatever the scope: `recording:read`, for instance
    public record Person(String name, List<String> allowed) {}

    /// Every role of people has `recording:read`; whoever has none may do nothing here, and is told so.
    @GET
    @Needs(permission = Permission.RECORDING_READ, action = "person.read")
    public Person person() {
        var caller = current.caller();
        var allowed =
                caller.permissions().stream().sorted().map(Permission::slug).toList();
        return new Person(caller.name(), allowed);
    }
}

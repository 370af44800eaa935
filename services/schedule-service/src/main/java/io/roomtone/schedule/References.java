package io.roomtone.schedule;

import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.schedule.Terms.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What is known of the things that terms name.
///
/// @param node empty if there is none
/// @param profile empty if none is named or there is none
/// @param policies those named that there are
public record References(Optional<Node> node, Optional<Setting> profile, List<Setting> policies) {

    /// A profile or an upload policy.
    public record Setting(UUID id, String name, boolean archived) {}

    /// The node.
    ///
    /// @param before what the schedule names already and may go on naming; null = nothing
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, with every field that names nothing that is
    /// there for the caller
    public Node require(Terms terms, Terms before, Scope scope) {
        var errors = new ArrayList<FieldError>();
        var visible = node.filter(found -> scope.covers(found.site(), found.id()));
        visible.ifPresentOrElse(
                found -> node(found, terms.target(), before, errors),
                () -> errors.add(new FieldError("nodeId", "there is no such node")));
        profile(terms.target(), before, errors);
        policies(terms, before, errors);
        if (!errors.isEmpty()) throw TermsCheck.invalid(errors);
        return visible.orElseThrow();
    }

    private static void node(Node node, Target target, Terms before, List<FieldError> errors) {
        boolean kept = before != null && before.target().nodeId().equals(node.id());
        if (node.status() == NodeStatus.REVOKED && !kept)
            errors.add(new FieldError("nodeId", node.name() + " was revoked; choose another node"));
        var wanted = node.interfaces().stream()
                .filter(i -> target.interfaceId() == null || i.id().equals(target.interfaceId()))
                .toList();
        if (target.interfaceId() != null && wanted.isEmpty())
            errors.add(new FieldError("interfaceId", "not an interface of " + node.name()));
        else channels(wanted, target, errors);
    }

    // without a named interface it is enough that one of them has the channels
    private static void channels(List<NodeData.Interface> wanted, Target target, List<FieldError> errors) {
        if (target.channels() == null) return;
        int span = wanted.stream().mapToInt(NodeData.Interface::channels).max().orElse(Integer.MAX_VALUE);
        for (int i = 0; i < target.channels().size(); i++) {
            if (target.channels().get(i) >= span)
                errors.add(new FieldError("channels[" + i + "]", "must be below " + span + ", channels count from 0"));
        }
    }

    private void profile(Target target, Terms before, List<FieldError> errors) {
        if (target.profileId() == null) return;
        boolean kept =
                before != null && target.profileId().equals(before.target().profileId());
        if (profile.isEmpty()) errors.add(new FieldError("profileId", "there is no such profile"));
        else if (profile.get().archived() && !kept)
            errors.add(new FieldError("profileId", profile.get().name() + " is archived; choose another profile"));
    }

    private void policies(Terms terms, Terms before, List<FieldError> errors) {
        Set<UUID> kept =
                before == null ? Set.of() : new HashSet<>(before.labels().uploadPolicyIds());
        var wanted = terms.labels().uploadPolicyIds();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            var found =
                    policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
            var field = "uploadPolicyIds[" + i + "]";
            if (found.isEmpty()) errors.add(new FieldError(field, "there is no such upload policy"));
            else if (found.get().archived() && !kept.contains(id))
                errors.add(new FieldError(field, found.get().name() + " is archived; choose another policy"));
        }
    }
}

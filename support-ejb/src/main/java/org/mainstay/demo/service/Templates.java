package org.mainstay.demo.service;

import java.util.List;
import java.util.Set;
import org.mainstay.macro.model.Macro;
import org.mainstay.ticket.model.TicketStatus;

/** The reply templates of the demo's desk, in both its languages. */
final class Templates {

    private Templates() {}

    static void store(DemoRepository repository, Directory directory) {
        var log =
                new Macro(
                        "Ask for logs",
                        """
                        Hello {{customer}},

                        to find out what happens in {{product}} {{version}} we need the log of the \
                        affected node, from ten minutes before the problem to ten minutes after it. \
                        Attach it to {{number}}; leave out passwords and personal data.

                        {{agent}}""");
        log.cause(TicketStatus.WAITING_CUSTOMER, null, true, Set.of("needs-logs"));
        var upgrade =
                new Macro(
                        "Fixed in a newer version",
                        """
                        Hello {{customer}},

                        “{{subject}}” is a known problem of {{product}} {{version}} and fixed in a \
                        newer version. The upgrade is the solution; if it has to wait, tell us and \
                        we look for a way around.

                        {{agent}}""");
        upgrade.cause(TicketStatus.RESOLVED, null, false, Set.of("upgrade"));
        var chinese =
                new Macro(
                        "索取日志",
                        """
                        {{customer}}，您好！

                        为了查明 {{product}} {{version}} 的问题，请将出现问题前后各十分钟的节点日志附加到工单 \
                        {{number}}，并去除密码和个人信息。

                        {{agent}}""");
        log.plan(List.of("Check that the log covers the problem", "Look for the first error"));
        upgrade.plan(
                List.of(
                        "Name the release that fixes it",
                        "Say what to back up before the upgrade"));
        chinese.cause(TicketStatus.WAITING_CUSTOMER, null, true, Set.of("needs-logs"));
        var describe =
                new Macro(
                        "Ask for kubectl describe",
                        """
                        Hello {{customer}},

                        please send us the output of

                        ```
                        kubectl describe pod <name> -n <namespace>
                        kubectl get events -n <namespace> --sort-by=.lastTimestamp
                        ```

                        {{agent}}""");
        describe.serve(directory.product("kubernetes").team());
        describe.cause(TicketStatus.WAITING_CUSTOMER, null, false, Set.of());
        repository.add(log);
        repository.add(upgrade);
        repository.add(chinese);
        repository.add(describe);
    }
}

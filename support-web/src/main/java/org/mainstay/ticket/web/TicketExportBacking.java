package org.mainstay.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mainstay.shared.web.ActiveTexts;
import org.mainstay.shared.web.Pages;
import org.mainstay.shared.web.Route;
import org.mainstay.shared.web.Times;
import org.mainstay.ticket.model.Rating;
import org.mainstay.ticket.model.Severity;
import org.mainstay.ticket.model.TicketStatus;
import org.mainstay.ticket.service.ExportTickets;
import org.mainstay.ticket.service.ExportTickets.Column;
import org.mainstay.ticket.service.ExportTickets.Format;
import org.mainstay.ticket.service.ExportTickets.Property;
import org.mainstay.ticket.service.TicketExportService;

/** Has the whole list written to a file, with the columns it shows. */
@Named
@RequestScoped
public class TicketExportBacking {

    @Inject TicketExportService exports;
    @Inject TicketListBacking list;
    @Inject ActiveTexts texts;
    @Inject Times times;
    @Inject Pages pages;

    /** Comma-separated values. */
    public void csv() {
        order(Format.CSV);
    }

    /** A workbook. */
    public void xlsx() {
        order(Format.XLSX);
    }

    private void order(Format format) {
        exports.order(
                new ExportTickets(
                        list.state().filter(),
                        list.getSort(),
                        format,
                        columns(),
                        words(),
                        times.getZone()));
        pages.go(Route.FILES.path(null));
    }

    private List<Column> columns() {
        var shown = new ArrayList<Column>();
        for (var property : Property.values()) {
            var name = property.name().toLowerCase(Locale.ROOT);
            var always = property == Property.SUBJECT || property == Property.SEVERITY;
            if (always || list.getColumns().contains(name)) {
                shown.add(new Column(property, label(property, name)));
            }
        }
        return shown;
    }

    private String label(Property property, String name) {
        return switch (property) {
            case DUE -> texts.get("ticket_list.export.due");
            case SPENT -> texts.get("ticket_list.export.spent");
            default -> texts.get("ticket_list.column." + name);
        };
    }

    private Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        Stream.<Enum<?>[]>of(TicketStatus.values(), Severity.values(), Rating.values())
                .flatMap(Stream::of)
                .forEach(constant -> words.put(constant.name(), texts.of(constant)));
        return words;
    }
}

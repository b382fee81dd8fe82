package org.mainstay.sla.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.mainstay.shared.service.NotFoundException;
import org.mainstay.shared.service.Page;
import org.mainstay.shared.service.PageRequest;
import org.mainstay.shared.service.Permission;
import org.mainstay.shared.service.Requires;

/** The policies in force. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PolicyQueries {

    @Inject SlaRepository sla;

    /** All, in the order in which they are tried. */
    @Requires(Permission.READ_SLA)
    public Page<PolicyView> all(@Valid PageRequest request) {
        return sla.policies(request, PolicyView::of);
    }

    /**
     * @throws NotFoundException if there is none with the key
     */
    @Requires(Permission.READ_SLA)
    public PolicyView get(@NotNull String key) {
        return PolicyView.of(sla.policy(key));
    }
}

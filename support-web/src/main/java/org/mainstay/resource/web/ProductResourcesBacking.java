package org.mainstay.resource.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.mainstay.resource.model.ResourceStatus;
import org.mainstay.resource.service.ResourceFilter;
import org.mainstay.resource.service.ResourceQueries;
import org.mainstay.resource.service.ResourceSummary;
import org.mainstay.shared.service.PageRequest;
import org.omnifaces.cdi.Param;

/** What the community library has for a product, on the product’s page. */
@Named
@RequestScoped
public class ProductResourcesBacking {

    private static final int SHOWN = 5;

    @Inject ResourceQueries resources;

    @Inject
    @Param(name = "number")
    private String product;

    private List<ResourceSummary> latest;

    /** The latest that can be got. */
    public List<ResourceSummary> getLatest() {
        if (latest == null) {
            var filter =
                    new ResourceFilter(
                            Set.of(),
                            Set.of(ResourceStatus.PUBLISHED),
                            Set.of(product),
                            Set.of(),
                            false,
                            null);
            latest = resources.search(filter, PageRequest.first(SHOWN)).items();
        }
        return latest;
    }
}

package org.mainstay.shared.database;

import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;

/**
 * For entities whose rows are never changed once they are there, but for being the current one,
 * which queries ask the database about. They are the only ones each node may keep, and keeps also
 * in transactions that have written something already.
 */
public class Unchanging implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor descriptor) {
        descriptor.setUnitOfWorkCacheIsolationLevel(
                ClassDescriptor.USE_SESSION_CACHE_AFTER_TRANSACTION);
    }
}

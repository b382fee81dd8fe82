/** The queue by which due escalation levels reach whoever carries them out. */
package org.mainstay.sla.messaging;

/** Other systems that are told what happens. */
package org.mainstay.webhook.model;

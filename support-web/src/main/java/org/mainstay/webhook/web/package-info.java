/** Pages of webhooks. */
package org.mainstay.webhook.web;

/** Webhooks over REST. */
package org.mainstay.webhook.rest;

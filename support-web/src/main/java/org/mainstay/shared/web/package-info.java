/** What all pages share: addresses, texts, times, errors, security headers. */
package org.mainstay.shared.web;

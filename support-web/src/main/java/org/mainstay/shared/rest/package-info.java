/** What every part of the REST API shares: JSON, problems, paging, who calls. */
package org.mainstay.shared.rest;

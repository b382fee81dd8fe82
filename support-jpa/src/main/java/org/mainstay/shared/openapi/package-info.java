/** The description of the REST API, as far as it depends on the settings. */
package org.mainstay.shared.openapi;

/** What the community contributes: tools, scripts, configurations and talks. */
package org.mainstay.resource.model;

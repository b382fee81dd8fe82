/** People, their roles, and the secrets that prove who they are. */
package org.mainstay.identity.model;

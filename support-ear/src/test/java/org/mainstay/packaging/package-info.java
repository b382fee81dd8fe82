/** The two artefacts as an administrator meets them. */
package org.mainstay.packaging;

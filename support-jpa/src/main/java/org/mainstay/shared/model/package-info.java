/** What every entity is built from. */
package org.mainstay.shared.model;

/** How the application reaches its database, and how the schema gets there. */
package org.mainstay.shared.database;

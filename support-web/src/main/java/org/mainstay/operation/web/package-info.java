/** Pages for whoever runs the desk. */
package org.mainstay.operation.web;

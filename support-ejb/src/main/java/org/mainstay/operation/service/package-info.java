/** Starts the application and keeps its background work going. */
package org.mainstay.operation.service;

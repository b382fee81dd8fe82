/** Lists of tickets that people keep for themselves or share with their team. */
package org.mainstay.savedview.model;

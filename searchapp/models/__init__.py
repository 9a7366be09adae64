"""Values arranged for Qt's views."""

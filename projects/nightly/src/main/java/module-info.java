/** Loads the trips of rented bicycles every night. */
module com.example.bicycles {
    requires dev.sparkify.local;
    requires org.slf4j;
}

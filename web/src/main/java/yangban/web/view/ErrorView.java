package yangban.web.view;

/// What went wrong and what to do.
///
/// @param status the HTTP status
/// @param title what happened, in a few words
/// @param happened the same in a sentence
/// @param remedy what to do
/// @param reloadSeconds after how many seconds the page asks again by itself; 0 for never
public record ErrorView(
    int status, String title, String happened, String remedy, int reloadSeconds) {}

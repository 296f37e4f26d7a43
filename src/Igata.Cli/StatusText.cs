namespace Igata.Cli;

/// <summary>The text of a spinner, which work on another thread changes.</summary>
/// <param name="text">The first text.</param>
internal sealed class StatusText(string text)
{
    private volatile string _text = text;

    /// <summary>The current text.</summary>
    public string Text => _text;

    /// <summary>Shows a text; null until the spinner appears.</summary>
    public Action<string>? Changed { get; set; }

    /// <summary>Sets the text.</summary>
    public void Set(string text)
    {
        _text = text;
        Changed?.Invoke(text);
    }
}

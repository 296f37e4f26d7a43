namespace Igata.Cli;

/// <summary>What a command knows of the world around it.</summary>
internal abstract class Host
{
    /// <summary>The width of lines in a pipe or a file.</summary>
    protected const int DefaultWidth = 120;

    public abstract TextWriter Output { get; }

    public abstract TextWriter Error { get; }

    /// <summary>The folder that paths are given and shown relative to.</summary>
    public abstract string Folder { get; }

    /// <summary>Whether <see cref="Output"/> may have colours.</summary>
    public virtual bool SupportsColors => false;

    /// <summary>Whether <see cref="Error"/> may show something that moves.</summary>
    public virtual bool SupportsAnimation => false;

    /// <summary>How many columns a line of <see cref="Output"/> has.</summary>
    public virtual int Width => DefaultWidth;
}

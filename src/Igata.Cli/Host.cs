namespace Igata.Cli;

/// <summary>The environment of a command.</summary>
internal abstract class Host
{
    /// <summary>The width of lines in a pipe or a file.</summary>
    protected const int DefaultWidth = 120;

    public abstract TextWriter Output { get; }

    public abstract TextWriter Error { get; }

    /// <summary>The folder that relative paths refer to.</summary>
    public abstract string Folder { get; }

    /// <summary>Whether <see cref="Output"/> may have colors.</summary>
    public virtual bool SupportsColors => false;

    /// <summary>Whether <see cref="Error"/> may show animations.</summary>
    public virtual bool SupportsAnimation => false;

    /// <summary>The number of columns of <see cref="Output"/>.</summary>
    public virtual int Width => DefaultWidth;
}

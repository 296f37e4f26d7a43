namespace Igata.Cli.Export;

/// <summary>A host whose output is the error stream, for findings of a command whose output is a document.</summary>
internal sealed class ErrorHost(Host host) : Host
{
    public override TextWriter Output => host.Error;

    public override TextWriter Error => host.Error;

    public override string Folder => host.Folder;

    public override int Width => host.Width;
}

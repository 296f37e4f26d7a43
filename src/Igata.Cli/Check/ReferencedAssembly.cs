using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Igata.Generator.References;
using Igata.Specs;

namespace Igata.Cli.Check;

/// <summary>Reads the metadata of the assemblies passed to <c>igata check</c>. The assemblies are not loaded.</summary>
internal static class ReferencedAssembly
{
    public static IReadOnlyList<ReferencedClient> ReadClients(Host host, string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(Path.Combine(host.Folder, path)));
            return file.HasMetadata ? [.. ManifestReader.Read(file.GetMetadataReader())] : throw new BadImageFormatException();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new UsageException(exception is BadImageFormatException
                ? $"'{path}' is not an assembly."
                : $"'{path}' cannot be read: {exception.Message}");
        }
    }
}

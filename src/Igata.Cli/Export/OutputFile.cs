using System.Text;

namespace Igata.Cli.Export;

/// <summary>Writes files as a whole: a failure leaves what was there before.</summary>
internal static class OutputFile
{
    /// <summary>The name of the standard output.</summary>
    public const string Console = "-";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, or the standard output.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static async Task WriteAsync(Host host, string path, string text, CancellationToken cancel)
    {
        if (path == Console)
        {
            await host.Output.WriteAsync(text.AsMemory(), cancel).ConfigureAwait(false);
            return;
        }

        await WriteAllAsync(host, path, [(Path.GetFullPath(path, host.Folder), text)], cancel).ConfigureAwait(false);
    }

    /// <summary>Writes several files. All of them are written beside their targets before the first one is replaced.</summary>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public static async Task WriteAllAsync(Host host, string path, IReadOnlyList<(string Path, string Text)> files, CancellationToken cancel)
    {
        var written = new List<(string Temporary, string Target)>();
        try
        {
            foreach ((string target, string text) in files)
            {
                if (Directory.Exists(target))
                {
                    throw new UsageException($"'{Path.GetRelativePath(host.Folder, target)}' is a folder. Specify a file.");
                }

                string folder = Path.GetDirectoryName(target)!;
                Directory.CreateDirectory(folder);
                string temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
                written.Add((temporary, target));
                await File.WriteAllTextAsync(temporary, text, Utf8, cancel).ConfigureAwait(false);
            }

            foreach ((string temporary, string target) in written)
            {
                File.Move(temporary, target, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be written: {exception.Message}");
        }
        finally
        {
            foreach ((string temporary, _) in written.Where(file => File.Exists(file.Temporary)))
            {
                File.Delete(temporary);
            }
        }
    }
}

namespace Igata.Import.Documents;

/// <summary>What a document and the files that it refers to may have together, so that small files cannot need a lot of memory.</summary>
internal sealed class DocumentLimits
{
    /// <summary>A document of 30 MB has about a million values; the aliases of YAML can make a small document larger than that.</summary>
    public const int MaxValues = 4_000_000;

    /// <summary>The largest descriptions that are divided into files have some two thousand.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>The bytes of all files.</summary>
    public const long MaxBytes = 100 * 1024 * 1024;

    private int _values;
    private int _files;
    private long _bytes;

    public bool TryAddValue() => ++_values <= MaxValues;

    public bool TryAddFile(long bytes) => ++_files <= MaxFiles && (_bytes += bytes) <= MaxBytes;
}

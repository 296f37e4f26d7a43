using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Checks the files of a request, each of which is a part with the same name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FileCheck
{
    /// <summary>Returns whether no file is longer than allowed. A file whose length is unknown is not checked: a server counts its bytes as they are read.</summary>
    /// <param name="files">The files.</param>
    /// <param name="max">The maximum number of bytes.</param>
    /// <returns>True if the files are valid.</returns>
    public static bool MaxBytes(EquatableList<MediaContent> files, long max)
    {
        foreach (MediaContent? file in files)
        {
            if (file?.Length > max)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether each file has one of the media types.</summary>
    /// <param name="files">The files.</param>
    /// <param name="mediaTypes">The media types.</param>
    /// <returns>True if the files are valid.</returns>
    public static bool Media(EquatableList<MediaContent> files, params string[] mediaTypes)
    {
        foreach (MediaContent? file in files)
        {
            if (file?.MatchesMediaType(mediaTypes) == false)
            {
                return false;
            }
        }

        return true;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Coding.Places;

/// <summary>The towns and divisions of gazetteer.bin, looked up in the bytes of the file (data/places/build/FORMAT.md). Immutable.</summary>
internal sealed class CompiledGazetteer
{
    private const ushort None = 0xFFFF;

    private readonly byte[] _bytes;
    private readonly string[] _countries;
    private readonly int _names, _latitudes, _longitudes, _ids, _offsets, _firstLevels, _people, _countryOf, _kinds, _text;
    private readonly int _nameCount;

    private CompiledGazetteer(string path, byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 32 || !bytes.AsSpan(0, 8).SequenceEqual("DLGAZ001"u8))
        {
            throw new InvalidDataException($"{path} is no gazetteer; it is made by data/places/build/compile.py");
        }

        FirstLevelCount = Int(8);
        Count = Int(12);
        _nameCount = Int(16);
        var countries = Int(28);
        _countries = new string[countries];
        for (var i = 0; i < countries; i++)
        {
            _countries[i] = Encoding.ASCII.GetString(bytes, 32 + (3 * i), 3);
        }

        _names = (32 + (3 * countries) + 7) & ~7;
        _latitudes = _names + (8 * _nameCount);
        _longitudes = _latitudes + (4 * Count);
        _ids = _longitudes + (4 * Count);
        _offsets = _ids + (4 * Count);
        _firstLevels = _offsets + (4 * ((Count + 7) / 8));
        _people = _firstLevels + (2 * Count);
        _countryOf = _people + Count;
        _kinds = _countryOf + Count;
        _text = _kinds + Count;
        Key = new PlaceKey(Folds(_text + Int(20), Int(24)));
    }

    /// <summary>Number of entries; entries have the indexes 0 … Count − 1.</summary>
    public int Count { get; }

    /// <summary>Number of first-level divisions; they are the first entries.</summary>
    public int FirstLevelCount { get; }

    /// <summary>The folding of names that the file was made with.</summary>
    public PlaceKey Key { get; }

    public static CompiledGazetteer Read(string path) => new(path, File.ReadAllBytes(path));

    /// <summary>Adds every entry that bears the folded name.</summary>
    public void Find(ReadOnlySpan<char> key, List<GazetteerEntry> found)
    {
        var hash = PlaceKey.Hash(key);
        var names = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(_names, 8 * _nameCount));
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) >> 1);
            if (names[middle] < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < names.Length && (names[low] & ~0xFFFFFFUL) == hash; low++)
        {
            var index = (int)((names[low] >> 1) & 0x7FFFFF);
            found.Add(Entry(index, (names[low] & 1) == 1));
        }
    }

    /// <summary>The entry at an index.</summary>
    public GazetteerEntry Entry(int index, bool isAlternate)
    {
        var id = Int(_ids + (4 * index));
        var first = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(_firstLevels + (2 * index)));
        return new GazetteerEntry(
            index,
            Name(index),
            (PlaceKind)_bytes[_kinds + index],
            _countries[_bytes[_countryOf + index]],
            first == None ? -1 : first,
            Int(_latitudes + (4 * index)) / 1e5,
            Int(_longitudes + (4 * index)) / 1e5,
            id == 0 ? null : id,
            _bytes[_people + index] / 8.0 * 0.30103,
            isAlternate);
    }

    /// <summary>The name of the entry at an index.</summary>
    public string Name(int index)
    {
        var at = _text + Int(_offsets + (4 * (index >> 3)));
        for (var i = index & ~7; i < index; i++)
        {
            at += 1 + _bytes[at];
        }

        return Encoding.UTF8.GetString(_bytes, at + 1, _bytes[at]);
    }

    private IEnumerable<(char Character, string Folded)> Folds(int at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var length = _bytes[at + 2];
            yield return ((char)BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at)), Encoding.ASCII.GetString(_bytes, at + 3, length));
            at += 3 + length;
        }
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}

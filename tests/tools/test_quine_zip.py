"""The archive that holds itself."""

import io
import zipfile

from tools.quine_zip import NAME, quine_zip


def test_holds_itself():
    data = quine_zip()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == [NAME.decode()]
        assert archive.testzip() is None  # its checksum is right too
        assert archive.read(NAME.decode()) == data
